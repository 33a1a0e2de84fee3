"""Chinese, Korean and Vietnamese surnames.

They stand first ("Xi Jinping"), and the rest is the given name.
"""

from site_builder.language.wordlist import words

SURNAMES = words(
    """
    Ai An Ba Bai Ban Bao Bi Bian Cai Cao Cen Cha Chai Chang Chao Che Chen Cheng Chi Chiang Chin Chiu Cho
    Choe Choi Chong Chou Chow Chu Chua Chui Chun Chung Cui Dai Deng Ding Dong Dou Du Duan Fan Fang Fei
    Feng Fu Fung Gan Gao Ge Geng Gong Gu Guan Gui Guo Ha Hai Han Hao He Heng Ho Hong Hou Hsiao Hsieh Hsu
    Hu Hua Huang Hui Hung Huo Hwang Ip Ji Jia Jian Jiang Jiao Jin Jing Ju Jung Kam Kan Kang Ke Kim Kong
    Koo Kuang Kuo Kwak Kwok Kwon Lai Lam Lan Lang Lau Law Lee Lei Leng Leung Li Lian Liang Liao Lien Lim
    Lin Ling Liu Lo Loh Long Lou Lu Lui Luo Ma Mai Man Mao Mei Meng Mi Miao Min Ming Mo Moon Mu Na Nam
    Ng Ngo Nguyen Ni Nie Ning Niu Noh Oh Ong Ou Ouyang Pak Pan Pang Park Pei Peng Pham Phan Pu Qi Qian
    Qiao Qin Qiu Qu Quan Ran Rao Ren Rhee Roh Rong Ruan Rui Ryu Seo Seto Sha Shan Shang Shao Shen Sheng
    Shi Shih Shin Shu Si Sima Sin Siu Soh Son Song Su Suh Sui Sun Szeto Tai Tam Tan Tang Tao Teng Teo
    Tian Ting To Tong Tran Tsai Tsang Tse Tseng Tsui Tu Wan Wang Wee Wei Wen Weng Wong Woo Wu Xi Xia
    Xiang Xiao Xie Xin Xing Xiong Xu Xue Yam Yan Yang Yao Ye Yee Yeh Yen Yeung Yi Yim Yin Ying Yip Yoo
    Yoon You Young Yu Yuan Yue Yun Zang Zeng Zha Zhai Zhan Zhang Zhao Zhen Zheng Zhi Zhong Zhou Zhu
    Zhuang Zhuo Zong Zou Zuo Jang Jeon Jeong Cha Gwak Bae Baek Byun Hyun Vo Vu Le Ly Dinh Duong Trinh
    Truong Bui Dang
    """
)

SYLLABLE = 7
"""A given name after such a surname is one or two short words or one of up to three syllables."""
